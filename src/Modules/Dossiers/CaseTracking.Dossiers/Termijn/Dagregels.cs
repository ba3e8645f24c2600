using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers;

/// <summary>On which day an act on the clock can lie: not before there was a request, and not in a future nobody knows.</summary>
internal static class Dagregels
{
    private static readonly Rejection VoorOntvangst = new(
        RejectionKind.Invalid, "dag-voor-ontvangst", "Die dag ligt voor de aanvraag binnenkwam. Kies een latere dag.");

    private static readonly Rejection InToekomst = new(
        RejectionKind.Invalid, "dag-in-toekomst", "Die dag ligt in de toekomst. Doe dit op de dag zelf, of kies een dag tot en met vandaag.");

    /// <summary>Why not; nothing when that day is possible.</summary>
    public static Rejection? Weiger(Dossierkern kern, DateOnly dag, DateOnly vandaag) =>
        dag < kern.Klok.OntvangenOp ? VoorOntvangst : dag > vandaag ? InToekomst : null;
}
