namespace CaseTracking.Dossiers.Xes;

/// <summary>Which attributes are kept: those of a list, or all of them.</summary>
internal sealed record Koppelingskeuze(bool Alles, IReadOnlySet<string> Sleutels)
{
    public static readonly Koppelingskeuze Geen = new(false, new HashSet<string>());

    public bool Bevat(string sleutel) => Alles || Sleutels.Contains(sleutel);
}
