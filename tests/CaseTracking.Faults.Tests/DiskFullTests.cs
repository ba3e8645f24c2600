using System.Net;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Faults.Tests;

[Trait("Proof", "B5")]
public sealed class DiskFullTests(ITestOutputHelper output)
{
    [Fact]
    public async Task On_a_full_disk_commands_are_refused_and_once_there_is_room_the_service_goes_on_without_anybody()
    {
        await using var disk = await SmallDisk.MountOrSkip(megabytes: 192);
        await using var server = await PostgresServer.StartIn(disk.Folder, "max_wal_size=32MB", "min_wal_size=32MB");
        var database = await TestDatabase.CreateOn(server.ConnectionString, Product.Scripts());
        await using var host = await new HostProcess(database.ConnectionString).Start();
        using var citizen = host.Visitor();
        using (var roomy = await citizen.Post("/api/v1/dossiers", Requests.Filing())) Assert.Equal(HttpStatusCode.Created, roomy.StatusCode);

        disk.Fill();
        var (confirmed, refused) = (1, 0);
        for (; refused < 20 && confirmed < 2000;)
        {
            using var answer = await citizen.Post("/api/v1/dossiers", Requests.Filing(new string('x', 2000)));
            if (answer.StatusCode == HttpStatusCode.Created)
            {
                confirmed++;
                continue;
            }

            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, await answer.Content.ReadAsStringAsync());
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            refused++;
        }

        Assert.Equal(20, refused);
        disk.MakeRoom();
        await Eventually.Holds(async () =>
        {
            using var answer = await citizen.Post("/api/v1/dossiers", Requests.Filing());
            if (answer.StatusCode == HttpStatusCode.Created) confirmed++;
            return answer.StatusCode == HttpStatusCode.Created;
        }, "commands are accepted again");
        await Invariants.Hold(database);
        Assert.Equal(confirmed, await Invariants.Count(database, "select count(*) from dossiers.mt_streams"));
        output.WriteLine($"{confirmed} confirmed, {refused} refused.");
    }
}
