using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Hosting.Identity.Sessions;

/// <summary>Keeps who is signed in on the server; the cookie carries a random id that is stored as a hash.</summary>
internal sealed class TicketStore(
    NpgsqlDataSource database,
    IDataProtectionProvider protection,
    IOptions<IdentitySettings> settings,
    TimeProvider clock,
    ILogger<TicketStore> logger) : ITicketStore
{
    // Moments are stored this coarsely, so that a page with ten pictures is one write and not eleven.
    private static readonly TimeSpan SeenGranularity = TimeSpan.FromMinutes(1);
    private readonly IDataProtector _protector = protection.CreateProtector("CaseTracking.Session");

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, CancellationToken.None);

    public Task RenewAsync(string key, AuthenticationTicket ticket) => RenewAsync(key, ticket, CancellationToken.None);

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, CancellationToken.None);

    public Task RemoveAsync(string key) => RemoveAsync(key, CancellationToken.None);

    public async Task<string> StoreAsync(AuthenticationTicket ticket, CancellationToken cancellationToken)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        await using var insert = database.CreateCommand(
            """
            insert into web.session (id_hash, subject, ticket, created_at, last_seen_at, expires_at)
            values ($1, $2, $3, $4, $4, $5)
            """);
        insert.Parameters.AddWithValue(Hash(key));
        insert.Parameters.AddWithValue(ticket.Principal.FindFirst(ActorClaims.Subject)!.Value);
        insert.Parameters.AddWithValue(Seal(ticket));
        insert.Parameters.AddWithValue(now);
        insert.Parameters.AddWithValue(now + settings.Value.Session.Absolute);
        await insert.ExecuteNonQueryAsync(cancellationToken);
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket, CancellationToken cancellationToken)
    {
        await using var update = database.CreateCommand("update web.session set ticket = $2 where id_hash = $1");
        update.Parameters.AddWithValue(Hash(key));
        update.Parameters.AddWithValue(Seal(ticket));
        await update.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken) => Retrieve(key, counts: true, cancellationToken);

    public Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        httpContext.Features.Set(new SessionKey(Convert.ToHexStringLower(Hash(key))));
        return Retrieve(key, counts: httpContext.GetEndpoint()?.Metadata.GetMetadata<PassiveAttribute>() is null, cancellationToken);
    }

    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        await using var delete = database.CreateCommand("delete from web.session where id_hash = $1");
        delete.Parameters.AddWithValue(Hash(key));
        await delete.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<AuthenticationTicket?> Retrieve(string key, bool counts, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var select = database.CreateCommand(
            """
            with seen as (
                update web.session set last_seen_at = $2
                where id_hash = $1 and expires_at > $2 and last_seen_at > $3 and last_seen_at <= $4 and $5)
            select ticket from web.session where id_hash = $1 and expires_at > $2 and last_seen_at > $3
            """);
        select.Parameters.AddWithValue(Hash(key));
        select.Parameters.AddWithValue(now);
        select.Parameters.AddWithValue(now - settings.Value.Session.Idle);
        select.Parameters.AddWithValue(now - SeenGranularity);
        select.Parameters.AddWithValue(counts);

        return await select.ExecuteScalarAsync(cancellationToken) is byte[] ticket ? Open(ticket) : null;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private byte[] Seal(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private AuthenticationTicket? Open(byte[] sealedTicket)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(sealedTicket));
        }
        catch (CryptographicException)
        {
            // The key is gone: signing in again is all that is needed.
            Log.SessionUnreadable(logger);
            return null;
        }
    }
}
