using CaseTracking.Hosting.Identity;
using CaseTracking.TestIdentityProvider;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Tests.Identity;

public sealed class IdentitySettingsTests
{
    [Fact]
    public void Ordinary_settings_are_accepted() => Read("Production", []);

    [Theory]
    [InlineData("Identity:Authority", "http://idp.example")]
    [InlineData("Identity:Authority", "http://127.0.0.1:5081")]
    [InlineData("Identity:Authority", "")]
    [InlineData("Identity:ClientId", "")]
    [InlineData("Identity:ClientSecret", "")]
    [InlineData("Identity:Scopes", "profile")]
    [InlineData("Identity:PlainHttpCookies", "true")]
    [InlineData("Identity:Claims:Subject", "rrn")]
    [InlineData("Identity:Claims:RolePattern", "(?<role>.+)")]
    [InlineData("Identity:Claims:RolePattern", "(?<role>")]
    [InlineData("Identity:Session:Idle", "00:00:00")]
    [InlineData("Identity:Staff:KeepDays", "1")]
    [InlineData("Identity:Staff:KeepDays", "3651")]
    public void Settings_that_are_unsafe_in_Production_are_refused(string key, string value) =>
        Assert.Throws<OptionsValidationException>(() => Read("Production", new() { [key] = value }));

    [Theory]
    [InlineData("Identity:Authority", "http://127.0.0.1:5081")]
    [InlineData("Identity:PlainHttpCookies", "true")]
    public void Development_may_do_without_https_on_this_machine(string key, string value) =>
        Read("Development", new() { [key] = value });

    private static IdentitySettings Read(string environment, Dictionary<string, string?> changed)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(TestProvider.Settings("https://idp.example")).AddInMemoryCollection(changed);
        builder.Services.AddCaseTrackingIdentity(builder.Configuration, builder.Environment);
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<IdentitySettings>>().Value;
    }
}
