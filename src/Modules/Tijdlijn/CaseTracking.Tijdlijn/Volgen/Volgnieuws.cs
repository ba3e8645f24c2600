using CaseTracking.Messaging;
using CaseTracking.Web.Live;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>The versions of the requests that somebody has open, found by its code as that is looked up: a code that is gone ends the stream.</summary>
internal sealed class Volgnieuws(
    NpgsqlDataSource database, DeliverySignal bezorgd, IOptions<LiveOptions> options, TimeProvider clock, ILogger<Volgnieuws> logger)
    : LiveFeed<Nieuwssleutel>(options, clock, logger)
{
    /// <summary>A message was taken in.</summary>
    protected override Task Written => bezorgd.Next;

    /// <inheritdoc />
    public override async Task<IReadOnlyDictionary<Nieuwssleutel, long>> Versions(IReadOnlyCollection<Nieuwssleutel> keys, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select trackingcode_hash, versie from {TijdlijnModule.Schema}.aanvraag where trackingcode_hash = any($1)");
        command.Parameters.Add(new() { Value = keys.Select(k => k.Bytes).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var standen = new Dictionary<Nieuwssleutel, long>();
        while (await reader.ReadAsync(ct)) standen.Add(Nieuwssleutel.Van(reader.GetFieldValue<byte[]>(0)), reader.GetInt64(1));
        return standen;
    }
}

/// <summary>The hash of a tracking code, comparable.</summary>
internal readonly record struct Nieuwssleutel(string Hex)
{
    public byte[] Bytes => Convert.FromHexString(Hex);

    public static Nieuwssleutel Van(byte[] hash) => new(Convert.ToHexStringLower(hash));
}
