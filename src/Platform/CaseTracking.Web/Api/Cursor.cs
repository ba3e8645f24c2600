using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace CaseTracking.Web.Api;

/// <summary>Where a page of a keyset list ends: the sort keys of its last row. Opaque to clients, and no secret.</summary>
public sealed record Cursor
{
    private const int MaxLength = 500;
    private readonly string[] keys;

    private Cursor(string[] keys) => this.keys = keys;

    /// <summary>The cursor after a row with these sort keys.</summary>
    public static Cursor After(params IFormattable[] keys) =>
        new([.. keys.Select(k => k.ToString(k is DateTime or DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture))]);

    /// <summary>One sort key; throws a 400 when a client made the cursor up.</summary>
    public T Key<T>(int index) where T : IParsable<T> =>
        index < keys.Length && T.TryParse(keys[index], CultureInfo.InvariantCulture, out var key) ? key : throw Unreadable();

    /// <summary>As it travels in an address.</summary>
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(keys));

    /// <summary>Reads a cursor back; throws a 400 when a client made it up.</summary>
    public static Cursor Parse(string text)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text)) throw Unreadable();

        try
        {
            return JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(text)) is { Length: > 0 } keys && keys.All(k => k is not null)
                ? new Cursor(keys)
                : throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    private static InvalidInputException Unreadable() =>
        new("cursor", "Deze plaats in de lijst kennen we niet. Begin opnieuw bij de eerste pagina.");
}
