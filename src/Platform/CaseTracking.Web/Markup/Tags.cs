using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Web.Markup;

/// <summary>Builds elements in one expression. Strings are always encoded; only built elements are not.</summary>
internal static class Tags
{
    public static TagBuilder Element(string name, string? css = null)
    {
        var tag = new TagBuilder(name);
        if (css is not null) tag.Attributes["class"] = css;

        return tag;
    }

    public static TagBuilder Hidden(string text) => Element("span", "govuk-visually-hidden").With(text);

    public static TagBuilder With(this TagBuilder tag, params object?[] children)
    {
        foreach (var child in children)
        {
            if (child is IHtmlContent html) tag.InnerHtml.AppendHtml(html);
            else if (child is string text) tag.InnerHtml.Append(text);
        }

        return tag;
    }

    public static TagBuilder Having(this TagBuilder tag, string name, string? value)
    {
        if (value is not null) tag.Attributes[name] = value;

        return tag;
    }

    public static TagBuilder Void(this TagBuilder tag)
    {
        tag.TagRenderMode = TagRenderMode.SelfClosing;

        return tag;
    }
}
