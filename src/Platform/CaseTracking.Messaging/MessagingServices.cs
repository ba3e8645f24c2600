using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseTracking.Messaging;

/// <summary>Registration of messages in a host.</summary>
public static class MessagingServices
{
    /// <summary>
    /// Adds writing, delivery and inspection of messages on the <c>NpgsqlDataSource</c> of the host. Modules subscribe through
    /// <see cref="ISubscriptions"/> before the host starts.
    /// </summary>
    public static IServiceCollection AddCaseTrackingMessaging(this IServiceCollection services, Action<MessagingOptions>? configure = null)
    {
        var options = new MessagingOptions();
        configure?.Invoke(options);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<MessageTypes>();
        services.AddSingleton<IMessageTypes>(provider => provider.GetRequiredService<MessageTypes>());
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<ISubscriptions>(provider => provider.GetRequiredService<Subscriptions>());
        services.AddSingleton<OutboxWriter>().AddSingleton<MessageSignal>().AddSingleton<DeliverySignal>();
        services.AddSingleton<Pump>().AddSingleton<Scheduler>().AddSingleton<Cleanup>();
        services.AddSingleton<DeliveryProgress>().AddSingleton<DeadLetters>().AddSingleton<IdempotencyStore>();
        if (options.Dispatch) services.AddHostedService<Dispatcher>();
        return services;
    }

    /// <summary>Makes the public messages of a Contracts assembly known by name.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services, Assembly contracts) =>
        services.AddSingleton(new MessageAssembly(contracts));
}
