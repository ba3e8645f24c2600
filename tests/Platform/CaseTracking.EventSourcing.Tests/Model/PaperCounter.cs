namespace CaseTracking.EventSourcing.Tests.Model;

/// <summary>The same counter kept on paper: a list of lines and simple sums, nothing shared with the code under test.</summary>
internal sealed class PaperCounter
{
    private readonly List<Line> _lines = [];

    public int Version => _lines.Count;

    /// <returns>Code of the refusal, or null.</returns>
    public string? Do(Step step, DateTimeOffset now)
    {
        var (status, total) = Sum(_lines);
        switch (step)
        {
            case Step.Open when status != "none":
                return "counter-exists";
            case Step.Open:
                _lines.Add(new("open", 0, now, now));
                return null;
            case Step.RaiseKnowing when status == "open":
                _lines.Add(new("raise", 1, now, now));
                return null;
            case Step.Raise { By: <= 0 } when status == "open":
                return "counter-step";
            case Step.Raise raise when status == "open":
                _lines.Add(new("raise", raise.By, now, now.AddHours(-(raise.HoursBack ?? 0))));
                return null;
            case Step.Close when status == "open":
                _lines.Add(new("close", total, now, now));
                return null;
            case Step.Close when status == "closed":
                return null;
            default:
                return status == "closed" ? "counter-closed" : "counter-unknown";
        }
    }

    public (string Status, int Total) AtVersion(int version) => Sum(_lines.Take(version));

    public (string Status, int Total) KnownAt(DateTimeOffset at) => Sum(_lines.Where(l => l.Recorded <= at));

    public (string Status, int Total) TrueAt(DateTimeOffset at) => Sum(_lines.Where(l => l.True <= at).OrderBy(l => l.True));

    // A raise before the opening, or after the closing, does not count: that is how the rules fold.
    private static (string Status, int Total) Sum(IEnumerable<Line> lines)
    {
        var (status, total) = ("none", 0);
        foreach (var line in lines)
        {
            (status, total) = line.What switch
            {
                "open" when status == "none" => ("open", 0),
                "raise" when status == "open" => ("open", total + line.By),
                "close" when status == "open" => ("closed", total),
                _ => (status, total),
            };
        }

        return (status, total);
    }

    private sealed record Line(string What, int By, DateTimeOffset Recorded, DateTimeOffset True);
}
