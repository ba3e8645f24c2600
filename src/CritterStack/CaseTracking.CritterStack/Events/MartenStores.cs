using System.Data.Common;
using CaseTracking.CritterStack.Projections;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Services;
using Marten.Services.Json.Transformations;
using Npgsql;

namespace CaseTracking.CritterStack.Events;

/// <summary>One Marten store per module, on the tables the scripts of the platform made.</summary>
internal static class MartenStores
{
    public static DocumentStore Make(StoreRegistration module, NpgsqlDataSource database) => DocumentStore.For(options =>
    {
        options.Connection(database);
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.DatabaseSchemaName = module.Schema;
        options.Serializer(new SystemTextJsonSerializer(new(EventJson.Options)) { EnumStorage = Weasel.Core.EnumStorage.AsString, Casing = Weasel.Core.Casing.CamelCase });
        options.Events.DatabaseSchemaName = module.Schema;
        options.Events.StreamIdentity = StreamIdentity.AsGuid;
        // The caller says when something was recorded, and wants to know at which position: only this mode does both.
        options.Events.AppendMode = EventAppendMode.Rich;
        options.Events.MetadataConfig.HeadersEnabled = true;
        options.Events.MetadataConfig.CausationIdEnabled = true;
        options.Events.MetadataConfig.CorrelationIdEnabled = true;
        // What Marten would try again it tries on a new connection, where nothing is left of what the port wrote in the transaction before.
        options.ConfigurePolly(_ => { });
        options.ConfigureWritePolly(_ => { });
        // The platform says who leads and how far the log is settled; Marten must neither start a daemon nor miss one.
        options.Projections.AsyncMode = DaemonMode.ExternallyManaged;
        // By default Marten passes over what it cannot read or apply. Here an event stops the projection, whatever is wrong with it.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        foreach (var type in module.Catalogue.Events) Map(options, module.Catalogue, type);
        foreach (var projection in module.Async) Add(options, projection, module.Catalogue, database);
    });

    private static void Map(StoreOptions options, EventCatalogue catalogue, CataloguedEvent type)
    {
        foreach (var older in Enumerable.Range(1, type.Version - 1).Select(type.NameAt))
            options.Events.Upcast(type.Type, older, FromJson(catalogue, older));
        options.Events.MapEventType(type.Type, type.Name);
    }

    // The catalogue reads older versions, with the same upcasts on either engine.
    private static JsonTransformation FromJson(EventCatalogue catalogue, string name) =>
        new((_, reader, column) => Read(catalogue, name, reader, column));

    private static object Read(EventCatalogue catalogue, string name, DbDataReader reader, int column) =>
        catalogue.Read(name, reader.GetFieldValue<byte[]>(column));

    private static void Add(StoreOptions options, CaseTracking.EventSourcing.Projections.IProjection projection, EventCatalogue catalogue, NpgsqlDataSource database)
    {
        var wrapper = new ProjectionWrapper<IDocumentOperations, IQuerySession>(new RowProjection(projection, catalogue, database), ProjectionLifecycle.Async)
        {
            Name = projection.Name,
            // An archived stream is closed, not forgotten: its events still belong on every list.
            IncludeArchivedEvents = true,
        };
        options.Projections.Add(wrapper, ProjectionLifecycle.Async);
    }
}
