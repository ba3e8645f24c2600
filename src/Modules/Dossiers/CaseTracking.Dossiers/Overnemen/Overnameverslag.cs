using CaseTracking.Dossiers.Xes;
using CaseTracking.Identificatie;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary>What a run did so far.</summary>
/// <param name="Cases">Files made.</param>
/// <param name="Events">Activities stored.</param>
/// <param name="SkippedCases">Cases left out, each with its reason.</param>
/// <param name="SkippedEvents">Activities left out, those the mapping leaves out included.</param>
/// <param name="AlreadyThere">Cases that were there already.</param>
internal sealed record Overnameverslag(int Cases, int Events, int SkippedCases, int SkippedEvents, int AlreadyThere)
{
    /// <summary>Why the log could not be read to its end.</summary>
    public XesFault? Fout { get; init; }

    /// <summary>Somebody stopped it before the end.</summary>
    public bool Onderbroken { get; init; }
}

/// <summary>Hears what a run does while it does it.</summary>
internal interface IOvernameverslag
{
    void Overgeslagen(XesItem item);

    void Bewaard(string zaak, Trackingcode code);

    /// <summary>The case grew in the other system, but here its file has gone its own way.</summary>
    void Ongemoeid(string zaak);

    void Gevorderd(Overnameverslag stand, long gelezen, long? totaal);
}

/// <summary>Somebody else is taking over the same source now.</summary>
internal sealed class OvernameBezetException(string bron)
    : Exception($"Iemand neemt nu al dossiers over uit {bron}. Wacht tot dat klaar is en probeer het dan opnieuw.");
