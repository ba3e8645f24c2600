using CaseTracking.Dossiers.Inzien;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>Who looked at the data of a file, as its citizen may know it: the day, for which service and why, never which employee.</summary>
internal sealed record Eigeninzage(string Dienst, IReadOnlyList<(DateOnly Dag, string Dienst, string Waarom)> Keren)
{
    /// <summary>Newest lines that are shown, and looks read to make them.</summary>
    private const int Meeste = 30;
    private const int Gelezen = 500;

    public static async Task<Eigeninzage?> Van(Eigendossier? eigen, Kijkregister register, CancellationToken ct)
    {
        if (eigen is null) return null;

        var beurten = await register.Lees(new DossierId(eigen.Rij.Id), Gelezen, ct);
        var keren = beurten.Select(b => (DutchDates.Day(b.Op), b.Dienst, Waarom(b))).Distinct().Take(Meeste).ToList();
        return keren.Count == 0 ? null : new(eigen.Type.Dienst.Naam, keren);
    }

    // A purpose of later than this text gets a sentence that is always true.
    private static string Waarom(Kijkbeurt beurt) => beurt.Doel switch
    {
        "dossier-behandelen" => "om uw aanvraag te behandelen",
        "beslissing-voorbereiden" => "om een beslissing voor te bereiden",
        "beslissing-meedelen" => "om u de beslissing mee te delen",
        "stukken-bekijken" or "stuk-ophalen" => "om uw documenten te bekijken",
        "vraag-beantwoorden" => "om uw vraag te beantwoorden",
        _ => beurt.InLijst ? "in een lijst met aanvragen" : "voor het werk aan uw aanvraag",
    };
}
