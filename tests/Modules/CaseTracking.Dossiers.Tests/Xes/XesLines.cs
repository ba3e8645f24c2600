using CaseTracking.Dossiers.Xes;

namespace CaseTracking.Dossiers.Tests.Xes;

/// <summary>A case as lines of text, so that two can be compared to the last digit, without the lines of their files.</summary>
internal static class XesLines
{
    public static IEnumerable<string> Of(XesCase read) => read.Events.Select(Of).Prepend($"{read.Naam} {Of(read.Attributen)}");

    private static string Of(XesEvent read) =>
        $"{read.Activiteit} {XesDates.Format(read.Tijdstip)} {read.Resource ?? "-"} {read.Transitie ?? "-"} {Of(read.Attributen)}";

    private static string Of(IReadOnlyList<XesAttribute> attributes) => string.Join(' ', attributes.Select(a => $"{a.Type}:{a.Key}={a.Text}"));
}
