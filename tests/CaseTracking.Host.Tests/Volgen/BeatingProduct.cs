using CaseTracking.Host.Tests.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace CaseTracking.Host.Tests.Volgen;

/// <summary>The product whose streams say often that they still stand.</summary>
public sealed class BeatingProduct(int mostPerAddress) : ApiProduct
{
    public BeatingProduct()
        : this(1_000)
    {
    }

    /// <inheritdoc/>
    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Configuration.AddInMemoryCollection([new("Live:Heartbeat", "00:00:00.300"), new("Live:MostPerAddress", $"{mostPerAddress}")]);
    }
}
