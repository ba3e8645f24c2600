using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>What was just done, told once on top of the page of the request.</summary>
internal sealed record Eigenmelding(string Zin)
{
    public const string Gedaan = "eigen-gedaan";

    public static Task<object?> Lees(HttpContext http, Guid id, CancellationToken ct) =>
        Task.FromResult<object?>(http.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http)[Gedaan] is string zin ? new Eigenmelding(zin) : null);
}
