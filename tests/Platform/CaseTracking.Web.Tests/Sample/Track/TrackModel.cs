using CaseTracking.Web.Timeline;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracking.Web.Tests.Sample.Track;

internal sealed class TrackModel : PageModel
{
    private static readonly DateTimeOffset Start = new(2026, 11, 3, 8, 5, 0, TimeSpan.Zero);

    public IReadOnlyList<Step> Steps { get; } =
    [
        new("Ontvangen", StepState.Done, "3 november"),
        new("Volledig", StepState.Done, "6 november"),
        new("In behandeling", StepState.Now, "sinds 9 november"),
        new("Beslist", StepState.ToCome),
        new("Klaar om af te halen", StepState.ToCome),
    ];

    public IReadOnlyList<HistoryEntry> History { get; } =
    [
        new("stap-4", Start.AddDays(18).AddHours(13), "We vroegen een attest aan uw arts", "Zodra we het hebben, werken we verder.", "Dienst Burgerzaken"),
        new("stap-3", Start.AddDays(6), "We begonnen aan uw aanvraag", null, "Dienst Burgerzaken"),
        new("stap-2", Start.AddDays(3).AddMinutes(95), "Uw aanvraag is volledig", "We hebben alles wat we nodig hebben."),
        new("stap-1", Start, "We kregen uw aanvraag", null, "Via de website"),
    ];
}
