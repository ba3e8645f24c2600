using CaseTracking.Host.Tests.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CaseTracking.Host.Tests.Fuzzing;

/// <summary>The product that keeps no log, so that its memory can be measured, with one address that breaks on an angle bracket.</summary>
public sealed class FuzzProduct : PermitProduct
{
    /// <summary>Where it breaks.</summary>
    public const string Broken = "/breekt";

    /// <inheritdoc/>
    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Services.RemoveAll<ILoggerProvider>();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Services.AddSingleton<IStartupFilter>(new Breaking());
    }

    private sealed class Breaking : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(Broken, broken => broken.Run(async http =>
            {
                using var body = new StreamReader(http.Request.Body);
                if ((await body.ReadToEndAsync()).Contains('<', StringComparison.Ordinal)) throw new InvalidOperationException("Broken on purpose.");
            }));
            next(app);
        };
    }
}
