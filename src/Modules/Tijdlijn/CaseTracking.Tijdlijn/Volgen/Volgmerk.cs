using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseTracking.Web.Layout;
using CaseTracking.Web.Timeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>
/// Says of a timeline which version somebody holds, so that "nothing new" costs no page. The same everywhere in the city: it grows with
/// the timeline, and changes with the day, with a release and with what the city sets.
/// </summary>
internal sealed class Volgmerk(IOptions<CityOptions> city, TimeProvider clock)
{
    // The browser may keep it but asks each time; nothing in between may keep it at all.
    private const string OnlyAfterAsking = "private, no-cache";

    private readonly string _vorm = Vorm(city.Value);

    public DateOnly Vandaag => DutchDates.Day(clock.GetUtcNow());

    /// <summary>Marks the answer, and says whether the asker holds this version already.</summary>
    public bool IsBekend(HttpContext context, long versie)
    {
        var merk = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{versie}-{Vandaag:yyyyMMdd}-{_vorm}\""), isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = merk;
        context.Response.Headers.CacheControl = OnlyAfterAsking;
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(m => m.Equals(EntityTagHeaderValue.Any) || m.Compare(merk, useStrongComparison: false));
    }

    private static string Vorm(CityOptions city)
    {
        var uitgaven = new[] { typeof(Volgmerk), typeof(CityOptions) }.Select(t => t.Module.ModuleVersionId.ToString());
        var vorm = string.Join('\n', [.. uitgaven, city.Name, city.Phone, city.WebSite, city.StyleSheet]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(vorm)).AsSpan(0, 4));
    }
}
