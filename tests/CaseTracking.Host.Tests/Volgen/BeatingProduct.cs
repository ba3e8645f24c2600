using CaseTracking.Host.Tests.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace CaseTracking.Host.Tests.Volgen;

/// <summary>The product whose streams say often that they still stand.</summary>
public sealed class BeatingProduct : ApiProduct
{
    internal int MostPerAddress { get; init; } = 1_000;

    /// <inheritdoc/>
    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Configuration.AddInMemoryCollection([new("Live:Heartbeat", "00:00:00.300"), new("Live:MostPerAddress", $"{MostPerAddress}")]);
    }
}
