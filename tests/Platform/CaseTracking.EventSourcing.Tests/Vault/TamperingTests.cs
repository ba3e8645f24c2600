using System.Security.Cryptography;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.EventSourcing.Vault;

namespace CaseTracking.EventSourcing.Tests.Vault;

/// <summary>Who can write in the tables still cannot change what is read without it being noticed.</summary>
public sealed class TamperingTests(VaultDatabase fixture) : IClassFixture<VaultDatabase>
{
    private readonly VaultRig _rig = new(fixture.DataSource);

    [Theory]
    [InlineData("update sample.kluis_inhoud_deel set deel = deel", null)]
    [InlineData("update sample.kluis_inhoud_deel set ciphertext = set_byte(ciphertext, 40, get_byte(ciphertext, 40) # 1) where id = '{0}' and deel = 2", 2)]
    [InlineData("update sample.kluis_inhoud_deel set ciphertext = set_byte(ciphertext, 40, get_byte(ciphertext, 40) # 1) where id = '{0}' and deel = 0", 0)]
    [InlineData("update sample.kluis_inhoud_deel set deel = (array[0, 2, 1, 3])[deel + 1] + 10 where id = '{0}'; update sample.kluis_inhoud_deel set deel = deel - 10 where id = '{0}'", 1)]
    [InlineData("delete from sample.kluis_inhoud_deel where id = '{0}' and deel = 3", 3)]
    [InlineData("delete from sample.kluis_inhoud_deel where id = '{0}' and deel = 0", 0)]
    [InlineData("delete from sample.kluis_inhoud_deel where id = '{0}'", 0)]
    [InlineData("delete from sample.kluis_inhoud_deel where id = '{0}' and deel = 1", 1)]
    [InlineData("update sample.kluis_inhoud_deel set ciphertext = substring(ciphertext for 1000) where id = '{0}' and deel = 3", 3)]
    [InlineData("update sample.kluis_inhoud_deel set ciphertext = '' where id = '{0}' and deel = 3", 3)]
    [InlineData("insert into sample.kluis_inhoud_deel select id, 4, ciphertext from sample.kluis_inhoud_deel where id = '{0}' and deel = 3", 4)]
    [InlineData("update sample.kluis_inhoud_deel d set ciphertext = o.ciphertext from sample.kluis_inhoud_deel o where d.id = '{0}' and o.id = '{1}' and d.deel = 2 and o.deel = 2", 2)]
    [InlineData("update sample.kluis_inhoud d set wrapped = o.wrapped from sample.kluis_inhoud o where d.id = '{0}' and o.id = '{1}'", -1)]
    [InlineData("update sample.kluis_inhoud set wrapped = set_byte(wrapped, 30, get_byte(wrapped, 30) # 1) where id = '{0}'", -1)]
    public async Task A_change_is_noticed_at_the_chunk_where_it_is(string change, int? chunk)
    {
        var subject = await _rig.Person(new Note("x"));
        var bytes = RandomNumberGenerator.GetBytes((3 * VaultRig.ChunkBytes) + 5000);
        var (content, other) = (await _rig.Content(subject, bytes), await _rig.Content(subject, RandomNumberGenerator.GetBytes(bytes.Length)));

        await fixture.Superuser.Run(change.Replace("{0}", $"{content}", StringComparison.Ordinal).Replace("{1}", $"{other}", StringComparison.Ordinal));

        if (chunk is null)
        {
            Assert.Equal(bytes, await _rig.Read(content));
            return;
        }

        var found = await Assert.ThrowsAsync<ContentTamperedException>(() => _rig.Read(content));
        Assert.Equal((content, chunk == -1 ? null : chunk), (found.Content, found.Chunk));
    }

    [Fact]
    public async Task Content_given_to_another_person_does_not_open()
    {
        var (mine, yours) = (await _rig.Person(new Note("x")), await _rig.Person(new Note("y")));
        var content = await _rig.Content(mine, [1, 2, 3]);
        await fixture.Superuser.Run($"update sample.kluis_inhoud set subject = '{yours}' where id = '{content}'");

        await Assert.ThrowsAsync<ContentTamperedException>(() => _rig.Read(content));
    }

    [Fact]
    public async Task Nothing_that_was_written_can_be_read_in_a_table()
    {
        var canary = "canary-7f0c-content"u8.ToArray();
        await _rig.Content(await _rig.Person(new Note("canary-7f0c-item")), [.. new byte[1000], .. canary]);

        Assert.Empty(await TableScan.Find(fixture.Superuser, canary));
        Assert.Empty(await TableScan.Find(fixture.Superuser, "canary-7f0c-item"u8.ToArray()));
    }
}
