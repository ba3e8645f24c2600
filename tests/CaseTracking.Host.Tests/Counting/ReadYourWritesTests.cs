using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Counting;

public sealed class ReadYourWritesTests(Product product) : IClassFixture<Product>
{
    private const string Position = "CaseTracking-Position";
    private const int Runs = 20;

    [Fact]
    public async Task A_query_that_waits_for_the_position_of_a_command_sees_what_it_stored()
    {
        using var citizen = product.Visitor();
        using var employee = await product.SignedIn(TestPeople.Leidinggevende);
        var (before, late) = (await Filed(employee, null), 0);
        for (var i = 1; i <= Runs; i++)
        {
            using var answer = await citizen.Post("/api/v1/dossiers", new { product = "attest-van-woonst", naam = "Fien Voorbeeld", email = "fien@voorbeeld.be" });
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            if (await Filed(employee, answer.Headers.GetValues(Position).Single()) is { } filed) Assert.Equal(before + i, filed);
            else late++;
        }

        Assert.InRange(late, 0, Counts.Late(Runs));
    }

    [Fact]
    public async Task A_position_that_does_not_come_is_said_and_not_waited_for_for_ever()
    {
        using var employee = await product.SignedIn(TestPeople.Leidinggevende);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/dossiers/tellingen") { Headers = { { Position, "999999999" } } };
        using var answer = await employee.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["true"], answer.Headers.GetValues("CaseTracking-Behind"));
    }

    [Fact]
    public async Task A_position_that_is_no_number_is_refused()
    {
        using var employee = await product.SignedIn(TestPeople.Leidinggevende);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/dossiers/tellingen") { Headers = { { Position, "morgen" } } };
        using var answer = await employee.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <returns>How many; nothing when the answer says that it is behind.</returns>
    private static async Task<int?> Filed(Visitor employee, string? position)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/dossiers/tellingen");
        if (position is not null) request.Headers.Add(Position, position);
        using var answer = await employee.Http.SendAsync(request);
        if (answer.Headers.Contains("CaseTracking-Behind")) return null;

        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().Sum(d => d.GetProperty("ingediend").GetInt32());
    }
}
