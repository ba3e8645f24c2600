using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>A case at which the database waits, so that a run is halfway for as long as a test likes.</summary>
internal sealed class HeldCase : IAsyncDisposable
{
    private const long Key = 20_261_122;

    private static readonly string Locks = $"select count(*) from pg_locks where locktype = 'advisory' and objid = {Key} and database = (select oid from pg_database where datname = current_database())";

    private readonly NpgsqlConnection _holder;

    private HeldCase(NpgsqlConnection holder) => _holder = holder;

    public static async Task<HeldCase> At(ImportProduct product, string source, string name)
    {
        await product.Execute(
            $$"""
            create or replace function public.hold() returns trigger language plpgsql as
            $f$ begin perform pg_advisory_xact_lock_shared({{Key}}); return new; end $f$;
            create or replace trigger hold before insert on dossiers.mt_events
            for each row when (new.data->>'bron' = '{{source}}' and new.data->>'zaak' = '{{name}}') execute function public.hold();
            """);
        var holder = await product.Database.Superuser.OpenConnectionAsync();
        await using var hold = new NpgsqlCommand($"select pg_advisory_lock({Key})", holder);
        await hold.ExecuteNonQueryAsync();
        return new HeldCase(holder);
    }

    /// <summary>The run has come to it.</summary>
    public static Task Reached(ImportProduct product) => Eventually.Holds(
        async () => await product.Count($"{Locks} and not granted") > 0, "the run waits");

    /// <summary>What the server was doing for the run is stored or undone; a server notices late that its client is gone.</summary>
    public static Task Settled(ImportProduct product) => Eventually.Holds(async () => await product.Count(Locks) == 0, "nobody waits or holds");

    /// <summary>The run goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        await using var release = new NpgsqlCommand($"select pg_advisory_unlock({Key})", _holder);
        await release.ExecuteNonQueryAsync();
        await _holder.DisposeAsync();
    }
}
