using System.Net;
using CaseTracking.Web.Http;
using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Hosting.Guessing;

/// <summary>Failed guesses in the database, so that all hosts count together.</summary>
internal sealed class FailedGuesses(NpgsqlDataSource database) : IFailedGuesses
{
    public async Task<IReadOnlyList<DateTimeOffset>> Of(IPNetwork network, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select failures from web.failed_guess where network = $1");
        command.Parameters.Add(Network(network));
        return await command.ExecuteScalarAsync(ct) is DateTime[] failures ? Moments(failures) : [];
    }

    public async Task<IReadOnlyList<DateTimeOffset>> Add(IPNetwork network, DateTimeOffset at, DateTimeOffset since, int most, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            insert into web.failed_guess as g (network, failures, last_at) values ($1, array[$2::timestamptz], $2)
            on conflict (network) do update set last_at = greatest(g.last_at, $2), failures = array(
                select f from (
                    select f from unnest(g.failures || $2) f where f > $3 order by f desc limit $4) newest
                order by f)
            returning failures
            """);
        command.Parameters.Add(Network(network));
        command.Parameters.AddWithValue(at);
        command.Parameters.AddWithValue(since);
        command.Parameters.AddWithValue(most);
        return Moments((DateTime[])(await command.ExecuteScalarAsync(ct))!);
    }

    /// <summary>Failures of all networks together since a moment; what is older is removed.</summary>
    public async Task<long> Total(DateTimeOffset since, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with old as (delete from web.failed_guess where last_at <= $1)
            select count(*) from web.failed_guess, unnest(failures) f where f > $1
            """);
        command.Parameters.AddWithValue(since);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private static NpgsqlParameter Network(IPNetwork network) => new() { Value = network, NpgsqlDbType = NpgsqlDbType.Cidr };

    private static DateTimeOffset[] Moments(DateTime[] stored) => [.. stored.Select(s => new DateTimeOffset(s))];
}
