using System.Collections.Concurrent;
using CaseTracking.EventSourcing.Projections;
using Marten;
using Npgsql;

namespace CaseTracking.CritterStack.Events;

/// <summary>The Marten stores of this host, made when first asked for.</summary>
internal sealed class Stores(NpgsqlDataSource database) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<DocumentStore>> _made = new(StringComparer.Ordinal);

    public DocumentStore Of(StoreRegistration module) =>
        _made.GetOrAdd(module.Schema, _ => new Lazy<DocumentStore>(() => MartenStores.Make(module, database))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _made.Values.Where(s => s.IsValueCreated)) await store.Value.DisposeAsync();
    }
}
