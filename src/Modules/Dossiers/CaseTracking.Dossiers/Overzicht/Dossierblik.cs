using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Types;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>A file as an employee looks at it: how it stands, whose it is and what can be done now.</summary>
internal sealed record Dossierblik(Dossieroverzicht Dossier, Dossierverhaal Verhaal, Dossiertype Type, Aanvrager? Aanvrager, IReadOnlyList<Handelingengroep> Aanbod, StaffNames Namen, DateOnly Dag)
{
    /// <summary>Lines of the history beside a list.</summary>
    private const int Meeste = 4;

    /// <summary>Where the whole file is.</summary>
    public string Adres => $"{Werklijstkeuze.Adres}/{Dossier.Id}";

    /// <summary>What happened last, newest first; a line tells what a colleague may read without opening a text.</summary>
    public IReadOnlyList<Historiekregel> Laatste(Regelboek boek) => [.. Historiek.Van(Verhaal, boek, Namen).Take(Meeste)];

    /// <summary>Keeps the name out of logs that print the record.</summary>
    public override string ToString() => $"{nameof(Dossierblik)} {Dossier.Nummer}";
}

/// <summary>Opens files for employees; who looks, and why, is recorded before anything is shown.</summary>
internal sealed class Dossierkijker(DossierLijst lijst, Dossierlezer lezer, Dossierkluis kluis, IStaffDirectory medewerkers, Regelboek boek)
{
    /// <summary>Nothing when there is no such file.</summary>
    public async Task<Dossierblik?> Open(DossierId id, Actor wie, string doel, DateOnly dag, CancellationToken ct)
    {
        if (await lijst.Vind(id, ct) is not { } rij || await lezer.Lees(id, ct) is not { } verhaal) return null;

        var aanvrager = await kluis.Lees(id, new BurgerRef(rij.Burger), wie, doel, ct);
        var namen = await medewerkers.Names(Historiekbron.Medewerkers(verhaal).Append(rij.Behandelaar), ct);
        return new(
            rij, verhaal, boek.Types.Van(new Typeref(rij.Product, rij.Typeversie)), aanvrager, Handelaanbod.Van(verhaal.Dossier, boek, new MedewerkerRef(wie.Id)), namen, dag);
    }
}
