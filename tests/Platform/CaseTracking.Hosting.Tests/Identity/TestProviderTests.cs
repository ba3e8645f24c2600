using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Hosting.Tests.Identity;

public sealed class TestProviderTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("production")]
    public void It_refuses_to_exist_in_Production(string environment) =>
        Assert.Throws<InvalidOperationException>(() => TestProvider.Build(new("http://127.0.0.1:0", environment)));

    [Theory]
    [InlineData("http://0.0.0.0:5081")]
    [InlineData("http://[::]:5081")]
    [InlineData("http://*:5081")]
    [InlineData("http://192.0.2.10:5081")]
    [InlineData("http://idp.example:5081")]
    [InlineData("5081")]
    public void It_refuses_an_address_that_others_can_reach(string url) =>
        Assert.Throws<InvalidOperationException>(() => TestProvider.Build(new(url, "Development")));

    [Theory]
    [InlineData("http://127.0.0.1:0", "Development")]
    [InlineData("http://127.0.0.1:0", "Staging")]
    [InlineData("http://[::1]:0", "Development")]
    [InlineData("http://localhost:5081", "Development")]
    public async Task It_is_built_on_this_machine_outside_Production(string url, string environment) =>
        await TestProvider.Build(new(url, environment)).DisposeAsync();

    [Fact]
    public void It_knows_two_citizens_and_staff_of_several_services()
    {
        Assert.Equal(2, TestPeople.All.Count(person => person.Roles is []));
        Assert.True(TestPeople.All.SelectMany(person => person.Roles).Select(role => role.Split(':')[1]).Distinct().Count() >= 6);
        Assert.Distinct(TestPeople.All.Select(person => person.Subject));
    }
}
