using CaseTracking.Messaging;
using CaseTracking.Web.Live;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>The versions of the requests that somebody has open, found by its code as that is looked up: a code that is gone ends the stream.</summary>
internal sealed class Volgnieuws(
    NpgsqlDataSource database, DeliverySignal bezorgd, IOptions<LiveOptions> options, TimeProvider clock, ILogger<Volgnieuws> logger)
    : LiveFeed<Volgsleutel>(options, clock, logger)
{
    /// <summary>A message was taken in.</summary>
    protected override Task Written => bezorgd.Next;

    /// <inheritdoc />
    public override async Task<IReadOnlyDictionary<Volgsleutel, long>> Versions(IReadOnlyCollection<Volgsleutel> keys, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select trackingcode_hash, versie from {TijdlijnModule.Schema}.aanvraag where trackingcode_hash = any($1)");
        command.Parameters.Add(new() { Value = keys.Select(k => k.Bytes).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var standen = new Dictionary<Volgsleutel, long>();
        while (await reader.ReadAsync(ct)) standen.Add(Volgsleutel.Van(reader.GetFieldValue<byte[]>(0)), reader.GetInt64(1));
        return standen;
    }
}

/// <summary>The hash of a tracking code, comparable.</summary>
internal readonly record struct Volgsleutel(string Hex)
{
    public byte[] Bytes => Convert.FromHexString(Hex);

    public static Volgsleutel Van(byte[] hash) => new(Convert.ToHexStringLower(hash));
}
