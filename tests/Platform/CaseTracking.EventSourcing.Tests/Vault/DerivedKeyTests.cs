using System.Security.Cryptography;
using System.Text;
using CaseTracking.EventSourcing.Vault;

namespace CaseTracking.EventSourcing.Tests.Vault;

/// <summary>What is derived from the key can be made again by whoever holds it, and tells nothing to anybody else.</summary>
public sealed class DerivedKeyTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly VaultKey _key = new(Bytes);

    [Fact]
    public void It_is_the_keyed_hash_under_a_key_of_its_own_per_purpose()
    {
        var purpose = HMACSHA256.HashData(Bytes, Encoding.UTF8.GetBytes("code"));

        Assert.Equal(HMACSHA256.HashData(purpose, Encoding.UTF8.GetBytes("Z-1")), _key.Derive("code", "Z-1"));
    }

    [Fact]
    public void Purpose_text_and_key_each_change_it_and_cannot_slide_into_each_other()
    {
        byte[][] all =
        [
            _key.Derive("code", "Z-1"), _key.Derive("code", "Z-2"), _key.Derive("name", "Z-1"), _key.Derive("codeZ", "-1"), _key.Derive("", "codeZ-1"),
            new VaultKey(new byte[32]).Derive("code", "Z-1"),
        ];

        Assert.Equal(all.Length, all.Select(Convert.ToHexString).Distinct().Count());
        Assert.All(all, bytes => Assert.Equal(32, bytes.Length));
    }
}
