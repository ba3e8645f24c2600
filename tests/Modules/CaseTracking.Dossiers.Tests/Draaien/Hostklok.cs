using CaseTracking.RunningProduct;

namespace CaseTracking.Dossiers.Tests.Draaien;

/// <summary>A host whose clock is wrong, by the library of Debian's package "faketime". The clock of the database stays right.</summary>
internal sealed class Hostklok : IAsyncDisposable
{
    // The one for programs with threads: the other lets a thread see the right time while another reads the file.
    private static readonly string? Bibliotheek =
        new[] { "x86_64", "aarch64" }.Select(machine => $"/usr/lib/{machine}-linux-gnu/faketime/libfaketimeMT.so.1").FirstOrDefault(File.Exists);

    private readonly string _tijd = Path.GetTempFileName();

    private Hostklok(Product product, string afwijking)
    {
        Zet(afwijking);
        Host = new HostProcess(
            product.Database.ConnectionString, ("LD_PRELOAD", Bibliotheek!), ("FAKETIME_TIMESTAMP_FILE", _tijd), ("FAKETIME_CACHE_DURATION", "1"),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1"), ("DONT_FAKE_MONOTONIC", "1"), ("Messages:PollInterval", "00:00:00.050"));
    }

    public HostProcess Host { get; }

    /// <param name="product">Whose database it works on.</param>
    /// <param name="afwijking">How far beside the truth, such as "+400d" or "-2d".</param>
    public static async Task<Hostklok> Start(Product product, string afwijking)
    {
        Assert.SkipWhen(Bibliotheek is null, "The package faketime is not installed: nobody can give one process a wrong clock here.");
        var klok = new Hostklok(product, afwijking);
        await klok.Host.Start();
        return klok;
    }

    /// <summary>Moves the clock of the running host, which never reads half a file.</summary>
    public void Zet(string afwijking)
    {
        File.WriteAllText(_tijd + ".new", afwijking);
        File.Move(_tijd + ".new", _tijd, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        File.Delete(_tijd);
    }
}
