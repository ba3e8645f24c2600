using System.Data.Common;
using CaseTracking.EventSourcing.Projections;
using NpgsqlTypes;
using Weasel.Core;
using Weasel.Storage;
using ICommandBuilder = Weasel.Postgresql.ICommandBuilder;
using IStorageOperation = Marten.Internal.Operations.IStorageOperation;

namespace CaseTracking.CritterStack.Projections;

/// <summary>Rows of a projection as part of a batch of Marten's.</summary>
internal sealed class RowOperation : IStorageOperation, NoDataReturnedCall
{
    private readonly string _sql;
    private readonly (object Value, NpgsqlDbType Type)[] _parameters;

    private RowOperation(string sql, OperationRole role, params (object, NpgsqlDbType)[] parameters) =>
        (_sql, _role, _parameters) = (sql.Replace("$1", "?", StringComparison.Ordinal).Replace("$2", "?", StringComparison.Ordinal), role, parameters);

    private readonly OperationRole _role;

    public Type DocumentType => typeof(ProjectionTable);

    public static RowOperation Upsert(ProjectionTable table, IReadOnlyList<(Guid Key, string? Json)> rows) => new(
        table.UpsertSql, OperationRole.Upsert,
        (rows.Select(r => r.Key).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid),
        (rows.Select(r => r.Json!).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Jsonb));

    public static RowOperation Delete(ProjectionTable table, Guid[] keys) =>
        new(table.DeleteSql, OperationRole.Deletion, (keys, NpgsqlDbType.Array | NpgsqlDbType.Uuid));

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        var parameters = builder.AppendWithParameters(_sql);
        for (var i = 0; i < parameters.Length; i++) (parameters[i].Value, parameters[i].NpgsqlDbType) = _parameters[i];
    }

    public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) => Task.CompletedTask;

    public OperationRole Role() => _role;
}
