using CaseTracking.Web.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Hosting.Identity.Sessions;

/// <summary>Tells streams that their session ended, on whatever host that was decided; one question for all of them.</summary>
internal sealed class SessionFeed(
    NpgsqlDataSource database, IOptions<IdentitySettings> settings, IOptions<LiveOptions> options, TimeProvider clock, ILogger<SessionFeed> logger)
    : LiveFeed<string>(options, clock, logger), ISessionWatch
{
    /// <summary>Nobody tells when a row is removed elsewhere: looking is all there is.</summary>
    protected override Task Written { get; } = new TaskCompletionSource().Task;

    protected override TimeSpan Poll => TimeSpan.FromSeconds(2);

    public ILiveReader Watch(HttpContext context) => Watch(Key(context));

    public async Task<bool> Holds(HttpContext context, CancellationToken ct) => (await Versions([Key(context)], ct)).Count > 0;

    // A session has no versions: it is there or it is not.
    public override async Task<IReadOnlyDictionary<string, long>> Versions(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        await using var command = database.CreateCommand(
            "select encode(id_hash, 'hex') from web.session where id_hash = any($1) and expires_at > $2 and last_seen_at > $3");
        command.Parameters.AddWithValue(keys.Select(Convert.FromHexString).ToArray());
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(now - settings.Value.Session.Idle);
        var there = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) there.Add(reader.GetString(0), 1);
        return there;
    }

    private static string Key(HttpContext context) =>
        context.Features.Get<SessionKey>()?.Hash ?? throw new InvalidOperationException("Nobody is signed in. Ask for an authorization policy on this endpoint.");
}
