using CaseTracking.Web.Markup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Timeline;

/// <summary>When something in a history happened: <c>&lt;ct-moment at="line.At" /&gt;</c>.</summary>
[HtmlTargetElement("ct-moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTagHelper : TagHelper
{
    /// <summary>The instant; the start of a day stands for a day of which the hour is not known, and is shown without one.</summary>
    public DateTimeOffset At { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml(Element(At));
    }

    internal static TagBuilder Element(DateTimeOffset at)
    {
        var day = DutchDates.Day(at);
        var element = Tags.Element("time", "ct-event__when").Having("datetime", DutchDates.Machine(at)).With(DutchDates.Words(day));
        return at == DutchDates.Begin(day) ? element : element.With(Tags.Hidden(", "), Tags.Element("span", "ct-event__hour").With(DutchDates.Time(at)));
    }
}
