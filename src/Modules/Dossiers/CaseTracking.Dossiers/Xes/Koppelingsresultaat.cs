namespace CaseTracking.Dossiers.Xes;

/// <summary>A mapping, or why there is none.</summary>
internal abstract record Koppelingsresultaat
{
    public sealed record Gelezen(Xeskoppeling Koppeling) : Koppelingsresultaat;

    /// <summary>The sentence names the property that is wrong, as a path such as <c>dossier.kanalen.Internet</c>.</summary>
    public sealed record Geweigerd(string Zin) : Koppelingsresultaat;
}
