using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace CaseTracking.Web.Api;

/// <summary>Which page of a list a client asks: after <paramref name="Cursor"/>, at most <paramref name="Limit"/> rows.</summary>
/// <param name="Cursor">Null for the first page.</param>
/// <param name="Limit">1 to 100 rows; 25 where the client does not say.</param>
public sealed record PageRequest(Cursor? Cursor, int Limit) : IEndpointParameterMetadataProvider
{
    /// <summary>The most rows one page holds.</summary>
    public const int MaxLimit = 100;

    private const int DefaultLimit = 25;

    /// <summary>Makes a page from one row more than was asked: that row tells whether there is a next page.</summary>
    /// <param name="rows">Up to <c>Limit + 1</c> rows in order.</param>
    /// <param name="cursor">The cursor after a row.</param>
    public Page<T> Page<T>(IReadOnlyList<T> rows, Func<T, Cursor> cursor)
    {
        var more = rows.Count > Limit;
        IReadOnlyList<T> items = more ? [.. rows.Take(Limit)] : rows;

        return new(items, more ? cursor(items[^1]).ToString() : null) { Limit = Limit };
    }

    /// <summary>Called by the framework; throws a 400 for values out of bounds.</summary>
    public static ValueTask<PageRequest?> BindAsync(HttpContext context, ParameterInfo _)
    {
        var cursor = Single(context.Request, "cursor");
        var limit = Single(context.Request, "limit");

        return ValueTask.FromResult<PageRequest?>(new(cursor is null ? null : Cursor.Parse(cursor), limit is null ? DefaultLimit : ParseLimit(limit)));
    }

    /// <summary>Called by the framework; lets the description of the API list the two parameters.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(PagedEndpoint.Metadata);

    private static string? Single(HttpRequest request, string name) => request.Query[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } one => one[0],
        _ => throw new InvalidInputException(name, "Geef deze waarde maar een keer."),
    };

    private static int ParseLimit(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit
            ? limit
            : throw new InvalidInputException("limit", $"Vraag 1 tot {MaxLimit} rijen.");
}

internal sealed class PagedEndpoint
{
    public static readonly PagedEndpoint Metadata = new();
}
