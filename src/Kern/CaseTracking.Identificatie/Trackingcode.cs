using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace CaseTracking.Identificatie;

/// <summary>
/// What a citizen follows a request with: 16 characters of chance (80 bits, unrelated to the number of the file or to the
/// moment) and a check character. Whoever has the code sees the state, so it is treated as a secret: only
/// <see cref="Hash"/> is stored, <see cref="ToString"/> is masked and JSON is refused.
/// </summary>
[JsonConverter(typeof(RefusesJson<Trackingcode>))]
public sealed record Trackingcode
{
    private const int RandomLength = 16;
    private const int Length = RandomLength + 1;

    private Trackingcode(string value) => Value = value;

    /// <summary>Seventeen characters without dashes. Never for a log or an event.</summary>
    public string Value { get; }

    /// <summary>In groups, for a screen, a letter or reading aloud: <c>ABCD-EFGH-JKMN-PQRS-T</c>.</summary>
    public string Formatted => $"{Value[..4]}-{Value[4..8]}-{Value[8..12]}-{Value[12..16]}-{Value[16..]}";

    /// <summary>A new code from the cryptographic random generator of the system.</summary>
    public static Trackingcode New()
    {
        var random = RandomNumberGenerator.GetString(Crockford.Alphabet, RandomLength);
        return new Trackingcode(random + Crockford.CheckOf(random));
    }

    /// <summary>
    /// A code that can be made again: from bytes only the city can derive, for a request that came from another system with nobody
    /// present to take its code home.
    /// </summary>
    /// <param name="secret">At least 10 bytes that cannot be told from chance, such as a keyed hash.</param>
    /// <exception cref="ArgumentException">There are fewer than 80 bits.</exception>
    public static Trackingcode From(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < RandomLength * 5 / 8) throw new ArgumentException("A tracking code needs 80 bits.", nameof(secret));
        var characters = new char[RandomLength];
        for (var i = 0; i < RandomLength; i++) characters[i] = Crockford.Alphabet[FiveBits(secret, i * 5)];
        var code = new string(characters);
        return new Trackingcode(code + Crockford.CheckOf(code));
    }

    /// <inheritdoc cref="TryParse(string?, out Trackingcode?, out Weigering?)"/>
    public static bool TryParse(string? input, [NotNullWhen(true)] out Trackingcode? code) => TryParse(input, out code, out _);

    /// <summary>
    /// Reads what somebody typed or heard: small letters, spaces and dashes are fine, O counts as 0, I and L count as 1.
    /// Accepted means well formed, not that such a code was ever given out.
    /// </summary>
    /// <param name="input">Text from a form or an address.</param>
    /// <param name="code">The code, when accepted.</param>
    /// <param name="weigering">Why not, when refused; it does not repeat what was typed.</param>
    public static bool TryParse(
        string? input, [NotNullWhen(true)] out Trackingcode? code, [NotNullWhen(false)] out Weigering? weigering)
    {
        var typed = string.Concat(Invoer.WithoutSeparators(input).Select(Crockford.Canonical));
        weigering = Refuse(typed);
        code = weigering is null ? new Trackingcode(typed) : null;
        return code is not null;
    }

    /// <summary>
    /// What is stored instead of the code, 32 bytes: SHA-256, or HMAC-SHA-256 when a key is given. A slow hash would add
    /// nothing: 80 random bits cannot be guessed through.
    /// </summary>
    /// <param name="pepper">Key kept outside the database, so that a copy of it alone cannot even confirm a code.</param>
    public byte[] Hash(ReadOnlySpan<byte> pepper = default)
    {
        var code = Encoding.ASCII.GetBytes(Value);
        return pepper.IsEmpty ? SHA256.HashData(code) : HMACSHA256.HashData(pepper, code);
    }

    /// <summary>
    /// What to look for when somebody asks for a code: its <see cref="Hash"/>, or 32 bytes that no code has for what cannot be one, so that
    /// the search takes the same way and the same time and finds nothing.
    /// </summary>
    /// <param name="input">Text from an address.</param>
    public static byte[] HashOf(string? input) => TryParse(input, out var code) ? code.Hash() : SHA256.HashData(Encoding.UTF8.GetBytes($"\0{input}"));

    /// <summary>Masked on purpose.</summary>
    public override string ToString() => "****-****-****-****-*";

    private static int FiveBits(ReadOnlySpan<byte> bytes, int at)
    {
        var pair = (bytes[at / 8] << 8) | (at / 8 + 1 < bytes.Length ? bytes[(at / 8) + 1] : 0);
        return (pair >> (11 - (at % 8))) & 31;
    }

    private static Weigering? Refuse(string typed) => typed switch
    {
        "" => TrackingcodeWeigering.Leeg,
        _ when !typed.All(Crockford.Alphabet.Contains) => TrackingcodeWeigering.Tekens,
        { Length: not Length } => TrackingcodeWeigering.Lengte,
        _ when !Crockford.CheckFits(typed) => TrackingcodeWeigering.Controle,
        _ => null,
    };
}
