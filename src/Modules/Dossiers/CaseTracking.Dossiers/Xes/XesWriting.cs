namespace CaseTracking.Dossiers.Xes;

/// <summary>How an export ended.</summary>
internal abstract record XesWriting
{
    public sealed record Written(long Cases, long Events) : XesWriting;

    /// <summary>Nothing was written, no file was made.</summary>
    public sealed record Refused(string Zin) : XesWriting;

    /// <summary>The schema asks for at least one case.</summary>
    public static readonly XesWriting Empty =
        new Refused("Er is geen enkel dossier om te exporteren. Een XES-bestand moet er minstens één hebben.");
}
