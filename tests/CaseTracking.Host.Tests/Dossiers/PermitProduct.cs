using System.Collections;
using System.Reflection;
using CaseTracking.Dossiers;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>
/// The product with one case type more: a permit that asks four eyes, mentions and an appeal, and its twin of a service nobody here
/// leads. The rules are internal to their module, so they are reached by name.
/// </summary>
public sealed class PermitProduct : ApiProduct
{
    /// <summary>Code of the permit.</summary>
    public const string Permit = "proefvergunning";

    /// <summary>Code of its twin at another service.</summary>
    public const string ForeignPermit = "proefvergunning-klachten";

    /// <inheritdoc/>
    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        var json = File.ReadAllText(Path.Combine(Repository.Folder("tests/Modules/CaseTracking.Dossiers.Tests/Beslissen"), "proefvergunning.json"));
        var foreign = json.Replace($"\"{Permit}\"", $"\"{ForeignPermit}\"", StringComparison.Ordinal).Replace("\"burgerzaken\"", "\"klachten\"", StringComparison.Ordinal);
        builder.Services.AddSingleton(Internal("Regelboek"), With(json, foreign));
    }

    private static object With(params string[] caseTypes)
    {
        var shipped = Get(Internal("Regelboek"), null, "Standaard");
        var all = ((IEnumerable)Get(Internal("Types.Dossiertypes"), Get(shipped.GetType(), shipped, "Types"), "Alle")).Cast<object>()
            .Concat(caseTypes.Select(json => Internal("Types.Typelezer").GetMethod("Lees")!.Invoke(null, [json])!)).ToArray();
        var typed = Array.CreateInstance(Internal("Types.Dossiertype"), all.Length);
        all.CopyTo(typed, 0);
        return Activator.CreateInstance(
            Internal("Regelboek"), Activator.CreateInstance(Internal("Types.Dossiertypes"), typed), Get(shipped.GetType(), shipped, "Profielen"),
            Get(shipped.GetType(), shipped, "Kalender"))!;
    }

    private static object Get(Type type, object? of, string property) => type.GetProperty(property, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)!.GetValue(of)!;

    private static Type Internal(string name) => typeof(DossiersModule).Assembly.GetType($"CaseTracking.Dossiers.{name}", throwOnError: true)!;
}
