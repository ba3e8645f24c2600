using CaseTracking.EventSourcing.Events;

namespace CaseTracking.Dossiers.Inzien;

/// <summary>A document of a file as its list shows it; its name is in the vault.</summary>
internal sealed record Stukregel(
    StukRef Stuk, string? Soort, string Bestandstype, long Grootte, DateOnly Op, Aanbrenger Aanbrenger, bool ZichtbaarVoorBurger)
{
    /// <summary>The documents that a story tells of, in the order in which they came.</summary>
    public static IReadOnlyList<Stukregel> Van(IEnumerable<Recorded> verhaal) => verhaal.Aggregate(new List<Stukregel>(), (regels, recorded) =>
    {
        switch (recorded.Data)
        {
            case StukWerdGeleverd e:
                regels.Add(new Stukregel(e.Stuk, e.Soort, e.Bestandstype, e.Grootte, e.Op, e.Aanbrenger, e.ZichtbaarVoorBurger));
                break;
            case StukzichtbaarheidWerdGewijzigd e when regels.FindIndex(r => r.Stuk == e.Stuk) is >= 0 and var i:
                regels[i] = regels[i] with { ZichtbaarVoorBurger = e.ZichtbaarVoorBurger };
                break;
        }

        return regels;
    });
}
