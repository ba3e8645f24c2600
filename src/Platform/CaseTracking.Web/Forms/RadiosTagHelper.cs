using CaseTracking.Web.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Forms;

/// <summary>One of a few: <c>&lt;ct-radios for="Channel" label="Hoe wilt u antwoord?" items="Model.Channels" /&gt;</c>.</summary>
[HtmlTargetElement("ct-radios", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper : FieldTagHelper
{
    /// <summary>The choices; none is chosen unless <see cref="FieldTagHelper.For"/> has a value.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    private protected override IHtmlContent Body(TagHelperContext context)
    {
        var radios = Tags.Element("div", "govuk-radios");
        foreach (var (index, item) in Items.Index())
        {
            // The first has the plain id: there the error summary leads.
            var id = index == 0 ? Id : $"{Id}-{index + 1}";
            var value = item.Value ?? item.Text;
            radios.With(Tags.Element("div", "govuk-radios__item").With(
                Tags.Element("input", "govuk-radios__input").Having("id", id).Having("name", Name).Having("type", "radio")
                    .Having("value", value).Having("checked", value == Value ? "checked" : null).Void(),
                Tags.Element("label", "govuk-label govuk-radios__label").Having("for", id).With(item.Text)));
        }

        return Fieldset(radios);
    }
}
