using System.Diagnostics;
using System.Text;
using CaseTracking.Dossiers.Xes;
using CaseTracking.Identificatie;

namespace CaseTracking.Dossiers.Overnemen;

/// <summary>Tells a person at a terminal how far it is, what was left out and why, and writes the codes beside it.</summary>
internal sealed class Overnameregels : IOvernameverslag, IAsyncDisposable
{
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromSeconds(1);

    private readonly TextWriter _regels;
    private readonly StreamWriter? _codes;
    private readonly long _begin = Stopwatch.GetTimestamp();
    private TimeSpan _gemeld;

    public Overnameregels(TextWriter regels, FileInfo? codes)
    {
        _regels = regels;
        if (codes is null) return;

        _codes = new StreamWriter(codes.FullName, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), OwnEyes());
        _codes.WriteLine("zaak,trackingcode");
    }

    public void Overgeslagen(XesItem item) => _regels.WriteLine(item switch
    {
        XesSkip skip => $"regel {skip.Regel}, {skip.Naam ?? "zonder naam"}: {skip.Zin}",
        XesFault fault => $"regel {fault.Regel}: {fault.Zin}",
        _ => throw new InvalidOperationException($"No words for {item}."),
    });

    public void Bewaard(string zaak, Trackingcode code) => _codes?.WriteLine($"{Veld(zaak)},{code.Formatted}");

    public void Ongemoeid(string zaak) =>
        _regels.WriteLine($"{zaak}: deze zaak is langer geworden, maar het dossier hier is intussen anders. Er is niets toegevoegd.");

    public void Gevorderd(Overnameverslag stand, long gelezen, long? totaal)
    {
        var verlopen = Stopwatch.GetElapsedTime(_begin);
        if (verlopen - _gemeld < Tussenpoos) return;

        _gemeld = verlopen;
        var deel = totaal is > 0 ? (double)gelezen / totaal.Value : 0;
        var nog = deel > 0 ? $", {deel:P0}, nog ongeveer {verlopen.TotalSeconds * (1 - deel) / deel:0} s" : "";
        _regels.WriteLine($"{stand.Cases} dossiers, {stand.Events} activiteiten, {stand.Events / verlopen.TotalSeconds:0} per seconde{nog}");
    }

    public ValueTask DisposeAsync() => _codes?.DisposeAsync() ?? ValueTask.CompletedTask;

    // Whoever has a code sees a file: the list is for whoever asked for it.
    private static FileStreamOptions OwnEyes()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    // RFC 4180: quotes where the text itself could be taken for structure.
    private static string Veld(string tekst) =>
        tekst.AsSpan().IndexOfAny(",\"\r\n") < 0 ? tekst : $"\"{tekst.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
