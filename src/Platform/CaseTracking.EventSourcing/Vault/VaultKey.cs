using System.Security.Cryptography;
using System.Text;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>A key of 256 bits that seals with AES-GCM: nonce (12 bytes), tag (16), ciphertext.</summary>
public sealed class VaultKey
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key;

    /// <param name="key">32 bytes.</param>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    public VaultKey(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length != 32) throw new ArgumentException("A vault key has 32 bytes.", nameof(key));
        _key = key;
    }

    /// <summary>
    /// Bytes that follow from the key and the text and tell nothing about either: HMAC-SHA-256. The same each time, so that a pseudonym or
    /// a code can be made again from what it stands for, by whoever holds the key and nobody else.
    /// </summary>
    /// <param name="purpose">Keeps what is made for one use apart from every other.</param>
    /// <param name="text">What it stands for.</param>
    public byte[] Derive(string purpose, string text) =>
        HMACSHA256.HashData(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(purpose)), Encoding.UTF8.GetBytes(text));

    internal static byte[] NewBytes() => RandomNumberGenerator.GetBytes(32);

    /// <summary>Seals; the context is not stored but must be the same when it is opened.</summary>
    internal byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(nonce, plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), context);
        return box;
    }

    /// <exception cref="CryptographicException">The box was changed, or belongs to another key or context.</exception>
    internal byte[] Open(ReadOnlySpan<byte> box, ReadOnlySpan<byte> context)
    {
        if (box.Length < NonceBytes + TagBytes) throw new CryptographicException("The box was cut.");
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), plain, context);
        return plain;
    }
}
