using System.ComponentModel;
using System.Reflection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace CaseTracking.Web.OpenApi;

/// <summary>What a <see cref="DescriptionAttribute"/> on a property says is the description of the field.</summary>
internal sealed class Descriptions : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.MemberInfo?.GetCustomAttribute<DescriptionAttribute>() is not { } text) return;

        if (schema is OpenApiSchema field) field.Description = text.Description;
        else if (schema is OpenApiSchemaReference reference) reference.Description = text.Description;
    }
}
