using CaseTracking.Messaging;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Web.Modules;

/// <summary>What the host knows of a module: four calls, in this order.</summary>
public interface IModule
{
    /// <summary>Name of the module, its database schema and its route prefix; lower case.</summary>
    string Name { get; }

    /// <summary>Registers the module's stores, projections and schema scripts.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps the module's JSON endpoints; <paramref name="api"/> is the group <c>/api/v1</c>.</summary>
    void MapEndpoints(IEndpointRouteBuilder api);

    /// <summary>Declares which public messages the module listens to.</summary>
    void Subscribe(ISubscriptions subscriptions);
}
