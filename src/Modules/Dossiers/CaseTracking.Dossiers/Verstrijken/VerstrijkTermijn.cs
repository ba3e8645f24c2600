using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Verstrijken;

/// <summary>
/// The latest date passed without a decision: silence speaks, with what the law attaches to it. That does not end the work, also where
/// silence means refusal or grant: the citizen still deserves an answer and a judge may ask for one. A decision stays possible and is
/// late (<see cref="Termijnklok.IsVerstreken"/>).
/// </summary>
/// <param name="UiterlijkeDatum">The latest date for which the clock was set.</param>
/// <param name="Laat">Whether this is noticed on a later day than the first after it.</param>
internal sealed record VerstrijkTermijn(DateOnly UiterlijkeDatum, bool Laat)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, VerstrijkTermijn command, Regelboek boek) =>
        dossier is Dossier.Lopend { Kern: { Klok: { StaatStil: false, IsVerstreken: false } klok } kern } and not Dossier.Beslist
            && klok.UiterlijkeDatum == command.UiterlijkeDatum
            ? Decision.Accept<IDossierEvent>(new TermijnVerstreek(kern.Id, command.UiterlijkeDatum, Gevolg(kern, boek), command.Laat))
            : Decision.Accept<IDossierEvent>();

    private static Stilzwijgend Gevolg(Dossierkern kern, Regelboek boek) => Termijnbepaling.Profiel(kern, boek).Stilzwijgen switch
    {
        Stilzwijgen.Geen => Stilzwijgend.Geen,
        Stilzwijgen.Weigering => Stilzwijgend.Weigering,
        Stilzwijgen.Toekenning => Stilzwijgend.Toekenning,
        Stilzwijgen.BeroepOpen => Stilzwijgend.BeroepOpen,
        var ander => throw new InvalidOperationException($"No consequence for {ander}."),
    };
}
