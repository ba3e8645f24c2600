namespace CaseTracking.Dossiers;

/// <summary>What the rules need to know. Anything only a screen needs belongs in a projection.</summary>
internal abstract record Dossier
{
    public static readonly Dossier Initial = new Onbestaand();

    public sealed record Onbestaand : Dossier;

    public sealed record Ingediend(DossierId Id) : Dossier;

    public sealed record Volledig(DossierId Id) : Dossier;

    public sealed record Gesloten(DossierId Id, Sluitreden Reden) : Dossier;

    public static Dossier Evolve(Dossier state, IDossierEvent @event) => (state, @event) switch
    {
        (Onbestaand, AanvraagWerdIngediend e) => new Ingediend(e.DossierId),
        (Ingediend i, DossierWerdVolledigVerklaard) => new Volledig(i.Id),
        (Ingediend or Volledig, DossierWerdGesloten e) => new Gesloten(e.DossierId, e.Reden),
        _ => state,
    };
}
