using CaseTracking.Dossiers.Types;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>The steps of a file as a row: done, now, to come.</summary>
internal static class Dossierstappen
{
    public static IReadOnlyList<Step> Van(Dossiertype type, Dossierstand stand)
    {
        var nu = type.StapVan(stand);
        return [.. type.Stappen.Select((s, i) => new Step(s.Naam, i < nu ? StepState.Done : i == nu ? StepState.Now : StepState.ToCome))];
    }
}
