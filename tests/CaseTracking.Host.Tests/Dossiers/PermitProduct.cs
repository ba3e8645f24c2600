using CaseTracking.Host.Tests.Api;
using CaseTracking.Testing;
using Microsoft.AspNetCore.Builder;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>
/// The product with one case type more, as a city adds it: a permit that asks four eyes, mentions and an appeal, and its twin of a
/// service nobody here leads.
/// </summary>
public class PermitProduct : ApiProduct
{
    /// <summary>Code of the permit.</summary>
    public const string Permit = "proefvergunning";

    /// <summary>Code of its twin at another service.</summary>
    public const string ForeignPermit = "proefvergunning-klachten";

    private readonly DirectoryInfo _types = Directory.CreateTempSubdirectory("casetracking-types-");

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _types.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        var json = File.ReadAllText(Path.Combine(Repository.Folder("tests/Modules/CaseTracking.Dossiers.Tests/Beslissen"), "proefvergunning.json"));
        var foreign = json.Replace($"\"{Permit}\"", $"\"{ForeignPermit}\"", StringComparison.Ordinal).Replace("\"burgerzaken\"", "\"klachten\"", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_types.FullName, "permit.json"), json);
        File.WriteAllText(Path.Combine(_types.FullName, "foreign.json"), foreign);
        builder.Configuration["Dossiers:Types:Folder"] = _types.FullName;
    }
}
