using Microsoft.AspNetCore.Html;

namespace CaseTracking.Web.Markup;

internal static class ContentExtensions
{
    public static IHtmlContentBuilder AppendAll(this IHtmlContentBuilder builder, params IHtmlContent?[] contents)
    {
        foreach (var content in contents.OfType<IHtmlContent>()) builder.AppendHtml(content);

        return builder;
    }
}
