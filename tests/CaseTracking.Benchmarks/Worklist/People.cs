namespace CaseTracking.Benchmarks.Worklist;

/// <summary>Names and places that nobody has, spread as real ones are: a few very common, most of them rare. The same each time.</summary>
internal sealed class People
{
    private static readonly string[] Openings = ["Van", "De", "Ver", "Ker", "Mol", "Pee", "Wou", "Jans", "Cla", "Mae", "Goo", "Her", "Des", "Bos", "Lam", "Ste"];
    private static readonly string[] Middles = ["den", "mee", "ter", "kel", "bro", "haeg", "lin", "mer", "scho", "wal", "dri", "bee"];
    private static readonly string[] Endings = ["s", "mans", "ck", "ens", "berg", "straeten", "voort", "ghe", "sen", "hout", "daele", "ts"];
    private static readonly string[] Given = ["Fien", "Lotte", "Jef", "Rik", "An", "Mohamed", "Emma", "Noor", "Louis", "Arthur", "Zoë", "Bilal", "Wout", "Griet", "Kaat", "Sofie"];
    private static readonly string[] Streets = ["straat", "laan", "weg", "plein", "dreef", "steenweg"];

    private readonly Random _chance = new(2026);

    public string Name() => $"{Pick(Given)} {Family()}";

    public string Street() => $"{Pick(Openings)}{Pick(Middles)}{Pick(Streets)} {_chance.Next(1, 250)}";

    public string Family() => $"{Pick(Openings)}{Pick(Middles)}{Pick(Middles)}{Pick(Endings)}";

    public int Number(int below) => _chance.Next(below);

    // The square makes the first ones common: about a quarter of the draws fall on one sixteenth of the choices.
    private string Pick(string[] choices) => choices[(int)(choices.Length * Math.Pow(_chance.NextDouble(), 2))];
}
