using System.Text.Json;

namespace CaseTracking.EventSourcing.Projections;

/// <summary>How a projection keeps its rows.</summary>
public enum RowStorage
{
    /// <summary>An ordinary table: a column for each property of the row, in snake case, one of them <c>id</c>.</summary>
    Table,

    /// <summary>A table with <c>id</c> and <c>data</c>: the row as one JSON document.</summary>
    Document,
}

/// <summary>The table behind a projection; its SQL is made once.</summary>
public sealed class ProjectionTable
{
    /// <param name="schema">Schema of the module.</param>
    /// <param name="name">Name of the table.</param>
    /// <param name="row">Type of the row; for <see cref="RowStorage.Table"/> its properties are the columns.</param>
    /// <param name="storage">How rows are kept.</param>
    public ProjectionTable(string schema, string name, Type row, RowStorage storage)
    {
        ArgumentNullException.ThrowIfNull(row);
        (Schema, Name, Storage) = (schema, name, storage);
        Columns = storage == RowStorage.Document
            ? ["id", "data"]
            : [.. row.GetProperties().Where(p => p.Name != "EqualityContract").Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name))];
        if (!Columns.Contains("id")) throw new ArgumentException($"{row.Name} has no property Id.", nameof(row));
    }

    /// <summary>Schema of the module.</summary>
    public string Schema { get; }

    /// <summary>Name of the table, without schema.</summary>
    public string Name { get; }

    /// <summary>How rows are kept.</summary>
    public RowStorage Storage { get; }

    /// <summary>Column names, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The same columns in another table: where a rebuild puts its rows before the switch.</summary>
    public ProjectionTable Beside(string name) => new(this, name);

    private ProjectionTable(ProjectionTable other, string name) =>
        (Schema, Name, Storage, Columns) = (other.Schema, name, other.Storage, other.Columns);

    internal string FullName => $"{Schema}.{Name}";

    /// <summary>Reads rows as JSON by key: <c>$1</c> is an array of ids; returns id and JSON.</summary>
    internal string SelectSql => field ??= Storage == RowStorage.Document
        ? $"select id, data::text from {FullName} where id = any($1)"
        : $"select id, to_jsonb(t)::text from {FullName} t where id = any($1)";

    /// <summary>Writes rows: <c>$1</c> ids, <c>$2</c> their JSON, as arrays of equal length.</summary>
    internal string UpsertSql => field ??= Storage == RowStorage.Document
        ? $"insert into {FullName} (id, data) select * from unnest($1::uuid[], $2::jsonb[]) {OnConflict}"
        : $"insert into {FullName} ({ColumnList}) select {PrefixedColumns} from unnest($1::uuid[], $2::jsonb[]) as rows(id, data), "
            + $"jsonb_populate_record(null::{FullName}, rows.data) as r {OnConflict}";

    /// <summary>Deletes rows: <c>$1</c> is an array of ids.</summary>
    internal string DeleteSql => field ??= $"delete from {FullName} where id = any($1)";

    private string ColumnList => string.Join(", ", Columns);

    private string PrefixedColumns => string.Join(", ", Columns.Select(c => $"r.{c}"));

    private string OnConflict
    {
        get
        {
            var others = Columns.Where(c => c != "id").ToList();
            return others.Count == 0
                ? "on conflict (id) do nothing"
                : $"on conflict (id) do update set {string.Join(", ", others.Select(c => $"{c} = excluded.{c}"))}";
        }
    }
}
