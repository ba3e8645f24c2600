using CaseTracking.Web.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Forms;

/// <summary>One of many: <c>&lt;ct-select for="Product" label="Waarover gaat het?" items="Model.Products" /&gt;</c>.</summary>
[HtmlTargetElement("ct-select", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>The choices; the first of them is chosen unless <see cref="FieldTagHelper.For"/> has a value.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    private protected override IHtmlContent Body(TagHelperContext context)
    {
        var select = Tags.Element("select", Css("govuk-select", Error)).Having("id", Id).Having("name", Name)
            .Having("aria-describedby", DescribedBy).Having("aria-invalid", Error is null ? null : "true");
        foreach (var item in Items)
            select.With(Tags.Element("option").Having("value", item.Value ?? item.Text)
                .Having("selected", (item.Value ?? item.Text) == Value ? "selected" : null).With(item.Text));

        return new HtmlContentBuilder().AppendHtml(LabelElement()).AppendAll(HintElement(), ErrorElement(), select);
    }
}
