using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Hosting.Identity.Parking;

/// <summary>
/// Keeps what somebody typed when the form comes in after their session ended, so that it can be shown again once they signed in. It is
/// kept only for a browser that still holds a session cookie of ours, and at most once for each: nobody else can fill the table.
/// </summary>
internal sealed class ParkedForms(NpgsqlDataSource database, IDataProtectionProvider protection, IOptions<IdentitySettings> settings, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _protector = protection.CreateProtector("CaseTracking.ParkedForm");

    /// <summary>Keeps the form of this request.</summary>
    /// <param name="http">A post that was refused because nobody is signed in any more.</param>
    /// <param name="session">Id of the session that ended.</param>
    /// <returns>Where to sign in and come back to the page; nothing when there is no form to keep.</returns>
    public async Task<string?> Park(HttpContext http, string session)
    {
        if (await Read(http) is not { } form) return null;

        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var command = database.CreateCommand(
            """
            insert into web.parked_form (session_hash, id_hash, content, expires_at) values ($1, $2, $3, $4)
            on conflict (session_hash) do update set id_hash = excluded.id_hash, content = excluded.content, expires_at = excluded.expires_at
            """);
        command.Parameters.AddWithValue(Hash(session));
        command.Parameters.AddWithValue(Hash(key));
        command.Parameters.AddWithValue(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(form)));
        command.Parameters.AddWithValue(clock.GetUtcNow() + Kept);
        await command.ExecuteNonQueryAsync(http.RequestAborted);
        var cookie = Cookie(http);
        http.Response.Cookies.Append(cookie.Name, key, cookie.Options);
        return IdentitySchemes.SignInPath + QueryString.Create("returnUrl", Page(http.Request));
    }

    /// <summary>The form that was kept of the page of this request, once: after that it is gone.</summary>
    public async Task<ParkedForm?> Take(HttpContext http)
    {
        var cookie = Cookie(http);
        if (http.Request.Cookies[cookie.Name] is not { } key || await Find(key, http.RequestAborted) is not { } form || form.Path != http.Request.Path.Value) return null;

        cookie.Options.MaxAge = null;
        http.Response.Cookies.Delete(cookie.Name, cookie.Options);
        await using var command = database.CreateCommand("delete from web.parked_form where id_hash = $1");
        command.Parameters.AddWithValue(Hash(key));
        return await command.ExecuteNonQueryAsync(http.RequestAborted) == 1 ? form : null;
    }

    /// <summary>Removes what nobody came back for.</summary>
    public async Task RemoveExpired(CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from web.parked_form where expires_at <= $1");
        command.Parameters.AddWithValue(clock.GetUtcNow());
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<ParkedForm?> Find(string key, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select content from web.parked_form where id_hash = $1 and expires_at > $2");
        command.Parameters.AddWithValue(Hash(key));
        command.Parameters.AddWithValue(clock.GetUtcNow());
        if (await command.ExecuteScalarAsync(ct) is not byte[] content) return null;

        try
        {
            return JsonSerializer.Deserialize<ParkedForm>(_protector.Unprotect(content));
        }
        catch (CryptographicException)
        {
            // The key is gone: what was typed is lost, and typing again is all that can be done.
            return null;
        }
    }

    private static async Task<ParkedForm?> Read(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType) return null;
        if (http.Request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            var upload = await UploadForm.BindAsync(http);
            return ParkedForm.Of(http.Request.Path, upload.Form!, upload.Files.Count > 0);
        }

        return ParkedForm.Of(http.Request.Path, await http.Request.ReadFormAsync(http.RequestAborted), hadFiles: false);
    }

    // The page as it is opened: which of its forms was sent does not belong in that address.
    private static string Page(HttpRequest request)
    {
        var query = new QueryBuilder(QueryHelpers.ParseQuery(request.QueryString.Value).Where(q => q.Key != "handler"));
        return request.PathBase + request.Path + query.ToQueryString();
    }

    private (string Name, CookieOptions Options) Cookie(HttpContext http)
    {
        var cookie = new CookieBuilder { MaxAge = Kept };
        cookie.Secure(settings.Value, "casetracking-parked");
        return (cookie.Name!, cookie.Build(http, clock.GetUtcNow()));
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
